import { useEffect, useEffectEvent } from 'react'

/**
 * Listens for single keys. None counts while one types in a field or a dialog is open, together
 * with Ctrl, Alt or Meta, or where the element in focus has its own use for it.
 */
export function useKeys(
  keys: Readonly<Record<string, () => void>>,
  digit: (number: number) => void,
  isOn: boolean,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return
    const key = keyOf(event)
    if (isTaken(key, event.target)) return
    const act = /^[1-9]$/.test(key)
      ? () => digit(Number(key))
      : Object.hasOwn(keys, key)
        ? keys[key]
        : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!isOn) return undefined
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [isOn])
}

/**
 * The key as a Latin layout has it: where the layout types another sign, or digits need Shift, the
 * place of the key counts. Empty for an event without a key, as a filled-in field sends it.
 */
export function keyOf({
  key = '',
  code = '',
  shiftKey,
}: Partial<Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>>): string {
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  if (digit !== undefined && !shiftKey) return digit
  if (/^[\x20-\x7e]*$/.test(key)) return key
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** Whether one is writing: in a field, a list to choose from, or text that can be edited. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  )
}

function isTaken(key: string, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') || isField(target)) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return key.startsWith('Arrow')
  return key === 'Enter' && target.closest('a, button, summary') !== null
}

// What the writer asked of `npm run check`.

/**
 * `names` are files or folders, or the rule to explain; `searches` is a file of exported searches.
 */
export interface CheckArguments {
  readonly explaining: boolean
  readonly searches: string | undefined
  readonly names: readonly string[]
}

/**
 * Reads `[files] [--explain RULE] [--searches FILE]`. Without a `--` before them npm keeps such
 * options to itself and hands them on in the environment: the value of `--explain=RULE`, or "true"
 * for `--explain RULE`, whose RULE is then the first of the arguments.
 */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CheckArguments {
  const names: string[] = []
  const given: Record<'explain' | 'searches', string | undefined> = {
    explain: undefined,
    searches: undefined,
  }
  const list = [
    ...(['explain', 'searches'] as const).flatMap((name) =>
      keptByNpm(name, env[`npm_config_${name}`]),
    ),
    ...args,
  ]
  for (let at = 0; at < list.length; at++) {
    const [, name = '', value] = /^--(explain|searches)(?:=(.*))?$/s.exec(list[at] ?? '') ?? []
    if (name !== 'explain' && name !== 'searches') names.push(list[at] ?? '')
    else given[name] = value ?? list[(at += 1)] ?? ''
  }
  return {
    explaining: given.explain !== undefined,
    searches: given.searches,
    names: given.explain ? [given.explain, ...names] : names,
  }
}

const keptByNpm = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : value === 'true' ? [`--${name}`] : [`--${name}=${value}`]

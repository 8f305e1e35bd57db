import { createElement, startTransition, type ComponentType } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'

/**
 * Shows a component in an element: takes over the markup that is there, or makes it where there is
 * none. In slices, so that the page answers in between.
 */
export function showIn<Props extends object>(
  host: HTMLElement,
  component: ComponentType<Props>,
  props: Props,
  onFailure: () => void,
): Root {
  const view = createElement(component, props)
  const options = { onUncaughtError: onFailure }
  let root: Root | undefined
  startTransition(() => {
    root = host.hasChildNodes() ? hydrateRoot(host, view, options) : createRoot(host, options)
    if (!host.hasChildNodes()) root.render(view)
  })
  if (!root) throw new Error('a transition begins at once')
  return root
}

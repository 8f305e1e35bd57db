// Modules that import each other in a circle.
import type { Module } from './modules'

/**
 * Each set of modules that can all be reached from one another, sorted; empty when every import
 * leads one way (Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
export function circlesOf(
  modules: readonly Pick<Module, 'file' | 'modules'>[],
): readonly (readonly string[])[] {
  const imports = new Map(modules.map((module) => [module.file, module.modules]))
  const found = new Map<string, { readonly index: number; lowest: number; isOpen: boolean }>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (file: string): number => {
    const entry = { index: found.size, lowest: found.size, isOpen: true }
    found.set(file, entry)
    open.push(file)
    for (const next of imports.get(file) ?? []) {
      const seen = found.get(next)
      if (!seen) entry.lowest = Math.min(entry.lowest, visit(next))
      else if (seen.isOpen) entry.lowest = Math.min(entry.lowest, seen.index)
    }
    if (entry.lowest === entry.index) {
      const circle = open.splice(open.indexOf(file))
      for (const member of circle) {
        const closed = found.get(member)
        if (closed) closed.isOpen = false
      }
      if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort())
    }
    return entry.lowest
  }
  for (const { file } of modules) if (!found.has(file)) visit(file)
  return circles
}

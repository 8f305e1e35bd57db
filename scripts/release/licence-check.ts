// Licences of packages (SPDX expressions) against those that are allowed.
import parse, { type Info } from 'spdx-expression-parse'
import * as z from 'zod'
import { placesOfRelease } from './shipped.mjs'

const allowedShape = z.strictObject({
  /** In what is passed on to others. */
  shipped: z.array(z.string()),
  /** Beside those, in what builds and tests it, and stays here. */
  building: z.array(z.string()),
  /** Of packages that state none that SPDX knows in their package.json, by name and version. */
  unstated: z.record(z.string(), z.string()),
})
const names = z.record(z.string(), z.string()).optional()
const lockfileShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
      peerDependenciesMeta: z
        .record(z.string(), z.object({ optional: z.boolean().optional() }))
        .optional(),
    }),
  ),
})

/** Which licences may be used where. */
export type Allowed = z.infer<typeof allowedShape>

/** A package, by name and version, with what it states of its licence. */
export interface LockedPackage {
  readonly id: string
  readonly licence: string | undefined
  readonly isShipped: boolean
}

/** Reads allowed-licences.json. Throws where it has another shape. */
export const readAllowed = (text: string): Allowed => allowedShape.parse(JSON.parse(text))

/** The packages of a lockfile, those of other platforms included. */
export function readLocked(text: string, { unstated }: Allowed): readonly LockedPackage[] {
  const { packages } = lockfileShape.parse(JSON.parse(text))
  const shipped = placesOfRelease(packages)
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { version, license }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const id = `${name}@${version}`
      return { id, licence: unstated[id] ?? license, isShipped: shipped.has(place) }
    })
}

/** The packages that may not be used where they are. */
export function refusedLicences(
  locked: readonly LockedPackage[],
  { shipped, building }: Allowed,
): readonly LockedPackage[] {
  const [forShipping, forBuilding] = [new Set(shipped), new Set([...shipped, ...building])]
  return locked.filter(
    ({ licence, isShipped }) => !isAllowed(licence, isShipped ? forShipping : forBuilding),
  )
}

function isAllowed(licence: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (licence === undefined) return false
  try {
    return satisfies(parse(licence), allowed)
  } catch {
    // "SEE LICENSE IN file" and the like are no expressions.
    return false
  }
}

/** Who may choose needs one that is allowed, who must keep both needs both. */
function satisfies(info: Info, allowed: ReadonlySet<string>): boolean {
  if ('conjunction' in info) {
    const sides = [satisfies(info.left, allowed), satisfies(info.right, allowed)]
    return info.conjunction === 'and' ? sides.every(Boolean) : sides.some(Boolean)
  }
  return allowed.has(`${info.license}${info.plus ? '+' : ''}`)
}

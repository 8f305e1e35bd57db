// Which locked packages a release is made of: those of `dependencies`, and what they need. Not
// those that npm marks so: it counts what a package only works together with, such as Next.

/**
 * A package as the lockfile has it.
 *
 * @typedef {{
 *   readonly dependencies?: Record<string, string> | undefined,
 *   readonly optionalDependencies?: Record<string, string> | undefined,
 *   readonly peerDependencies?: Record<string, string> | undefined,
 *   readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }> | undefined,
 * }} Needing
 */

/**
 * The place of the package that one at `place` finds under a name: in its own folder, or above.
 * @param {Readonly<Record<string, unknown>>} packages
 * @param {string} place
 * @param {string} name
 * @returns {string | undefined}
 */
function findPlace(packages, place, name) {
  const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`
  if (Object.hasOwn(packages, here)) return here
  if (place === '') return undefined
  return findPlace(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
}

/**
 * @param {Needing} needing
 * @returns {readonly string[]}
 */
function needsOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => !peerDependenciesMeta?.[name]?.optional,
  )
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/**
 * The places in the lockfile, such as node_modules/zod, of all that the root's `dependencies` need,
 * other platforms' included.
 * @param {Readonly<Record<string, Needing>>} packages by place; the root is ''
 * @returns {ReadonlySet<string>}
 */
export function placesOfRelease(packages) {
  /** @type {Set<string>} */
  const found = new Set()
  const waiting = [{ place: '', needs: Object.keys(packages['']?.dependencies ?? {}) }]
  for (const { place, needs } of waiting)
    for (const name of needs) {
      const at = findPlace(packages, place, name)
      const needing = at === undefined ? undefined : packages[at]
      if (at === undefined || !needing || found.has(at)) continue
      found.add(at)
      waiting.push({ place: at, needs: [...needsOf(needing)] })
    }
  return found
}

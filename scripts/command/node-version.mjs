// Which Node runs us. Written for the oldest parser, because an old Node has to be able to read it.

/** The oldest Node that everything here was tried on; `engines` in package.json says the same. */
export const OLDEST_NODE = '20.19.0'

/**
 * One sentence with the remedy when a Node version is too old, otherwise undefined.
 * @param {string} version such as '20.19.0'
 * @returns {string | undefined}
 */
export function nodeVersionRefusal(version) {
  if (rank(version) >= rank(OLDEST_NODE)) return undefined
  return (
    'Signpost needs Node ' +
    OLDEST_NODE +
    ' or later and this is Node ' +
    version +
    ': install a newer one from https://nodejs.org and run the command again.'
  )
}

/**
 * A number that grows with the major and the minor version.
 * @param {string} version
 */
function rank(version) {
  const match = /^(\d+)\.(\d+)/.exec(version)
  return match ? Number(match[1]) * 1000 + Number(match[2]) : 0
}

/** Ends the process with that sentence when this Node is too old. */
export function requireNode() {
  const refusal = nodeVersionRefusal(process.versions.node)
  if (!refusal) return
  console.error(refusal)
  process.exit(1)
}

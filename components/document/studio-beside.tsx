/**
 * In development, what a page does when the studio shows it beside its text: a script of the
 * studio's own server (components/studio/page). Nothing in production, where there is no studio.
 */
export function StudioBeside() {
  const studio = process.env['SIGNPOST_STUDIO']
  if (process.env.NODE_ENV !== 'development' || studio === undefined) return null
  return <script async src={`${studio}/beside.js`} />
}

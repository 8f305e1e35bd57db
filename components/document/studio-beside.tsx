/**
 * In development, what a page does when the studio shows it beside its text
 * (components/studio/page): a script of the studio's own server. Nothing in production, where there is no studio.
 */
export function StudioBeside() {
  const studio = process.env['SIGNPOST_STUDIO']
  if (process.env.NODE_ENV !== 'development' || studio === undefined) return null
  return <script async src={`${studio}/beside.js`} />
}

import { policy } from '@/lib/policy/published'
import type { Inline as Piece } from '@/lib/policy/prose/inline'
import { parseInline } from '@/lib/policy/prose/parse'
import { inlineText, type Wording } from '@/lib/policy/wording'
import { site } from '@/lib/site/site'

/**
 * One piece of prose: a menu path as a token, the support address as a link, everything else as
 * words.
 */
export function InlinePiece({
  piece,
  wording,
}: {
  readonly piece: Piece
  readonly wording: Wording
}) {
  if (piece.kind === 'support')
    return <a href={`mailto:${wording.supportAddress}`}>{wording.supportAddress}</a>
  if (piece.kind !== 'menu') return inlineText(piece, wording)
  const path = inlineText({ ...piece, variants: false }, wording)
  return (
    <>
      <span className="menu">{path.replaceAll(' › ', '\u00a0› ')}</span>
      {inlineText(piece, wording).slice(path.length).replaceAll(' › ', '\u00a0› ')}
    </>
  )
}

/** A line of prose from data, its inline tags drawn. */
export function Inline({
  text,
  wording = { policy, supportAddress: site.supportAddress },
}: {
  readonly text: string
  readonly wording?: Wording
}) {
  return parseInline(text).map((piece, index) => (
    <InlinePiece key={index} piece={piece} wording={wording} />
  ))
}

import { droppedWords } from '@/components/wizard/dropped-words'
import type { Dropped } from '@/lib/wizard/machine/address'
import type { Comparison } from '@/lib/case/read-transcript'
import { NOTICE } from '@/components/desk/look'

/** What there is to say about what was opened or pasted last. */
export type Notice =
  | { readonly kind: 'told'; readonly text: string; readonly dropped: readonly Dropped[] }
  | {
      readonly kind: 'reopened'
      readonly comparison: Comparison | undefined
      readonly today: string
      readonly dropped: readonly Dropped[]
    }
  | { readonly kind: 'elsewhere'; readonly title: string; readonly address: string }

/** Kept on the page until something else is pasted. */
export function NoticeBox({ notice }: { readonly notice: Notice }) {
  if (notice.kind === 'elsewhere') {
    return (
      <div className={NOTICE}>
        <p>
          This is about another symptom. Nothing was changed here:{' '}
          <a href={notice.address}>open it at “{notice.title}”</a>. To compare a transcript with
          today’s policy, paste it there.
        </p>
      </div>
    )
  }
  return (
    <div className={NOTICE}>
      {notice.kind === 'told' ? (
        <p>{notice.text}</p>
      ) : (
        <Reopened comparison={notice.comparison} today={notice.today} />
      )}
      {notice.dropped.length > 0 && <p>{droppedWords(notice.dropped)}</p>}
    </div>
  )
}

function Reopened({
  comparison,
  today,
}: {
  readonly comparison: Comparison | undefined
  readonly today: string
}) {
  if (!comparison)
    return <p>Opened from its address. There is no diagnosis in it to compare with.</p>
  const { from, gone, come } = comparison
  const version =
    from === undefined
      ? `It rests on policy version ${today}, as today.`
      : `It rests on policy version ${from}; today’s is ${today}.`
  if (gone.length + come.length === 0)
    return <p>Transcript reopened. {version} Today’s policy decides the same.</p>
  return (
    <>
      <p>
        Transcript reopened. {version} <strong>Today’s policy decides otherwise</strong>
        {from === undefined &&
          ', so the transcript was changed, or the rules were without a new version'}
        .
      </p>
      <ul>
        {gone.map((line) => (
          <li key={line}>Only in the transcript: {line}</li>
        ))}
        {come.map((line) => (
          <li key={line}>Only today: {line}</li>
        ))}
      </ul>
    </>
  )
}

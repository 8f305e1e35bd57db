import type { Wording } from '@/lib/policy/wording'
import { Inline } from './inline'
import type { SupportTopic } from '@/lib/site/schema'
import { supportMail } from '@/lib/site/support-mail'
import { PANEL } from '@/components/look/text'

type Props = { readonly topic: SupportTopic; readonly never: string; readonly wording: Wording }

/**
 * Whom to write to and what to send, so that the first reply already helps. The mail opens with the
 * headings to fill in.
 */
export function GetHelp({ topic, never, wording }: Props) {
  return (
    <div className={PANEL}>
      <p>
        Write to <a href={supportMail(topic, wording)}>{wording.supportAddress}</a> and send:
      </p>
      <ul>
        {topic.send.map((item) => (
          <li key={item.label}>
            <Inline text={item.text} wording={wording} />
          </li>
        ))}
      </ul>
      <p>
        <strong>{never}</strong>
      </p>
    </div>
  )
}

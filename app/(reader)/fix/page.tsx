import { pageMetadata } from '@/components/document/page-metadata'
import { wizards } from '@/lib/wizard/published'

export const metadata = pageMetadata({ title: 'Fix a problem', description: 'Answer a few questions about what you see, and get the cause and its fix.', url: '/fix' })

export default function FixPage() {
  return (
    <>
      <h1>What is going wrong?</h1>
      <p className="lede">Choose what you see. A few questions, each with where to look, lead to the cause and how to put it right. Your answers stay in your browser.</p>
      <ul className="links strong">
        {wizards.map(({ symptom, title, summary, minutes }) => (
          <li key={symptom}>
            <a href={`/fix/${symptom}`}>{title}</a>
            <p>
              {summary} About {minutes} minutes.
            </p>
          </li>
        ))}
      </ul>
      <p>
        Not what you see? Search above, or <a href="/contact">contact support</a>.
      </p>
    </>
  )
}

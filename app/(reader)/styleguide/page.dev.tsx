import '@/components/styleguide/styleguide.css'
import { Styleguide } from '@/components/styleguide/styleguide'

export const metadata = { title: 'Styleguide', robots: { index: false } }

export default function StyleguidePage() {
  return <Styleguide />
}

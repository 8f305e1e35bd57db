import { redirect } from 'next/navigation'

/** The desk opens with what it is for. */
export default function DeskPage() {
  redirect('/desk/diagnose')
}

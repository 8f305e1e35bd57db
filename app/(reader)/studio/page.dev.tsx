import { redirect } from 'next/navigation'

/** The studio has a server of its own (scripts/editor/studio), which writes files. */
export default function StudioPage(): never {
  redirect(process.env['SIGNPOST_STUDIO'] ?? '/')
}

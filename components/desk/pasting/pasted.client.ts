// Reads what was pasted, in a file of its own: it alone needs what checks shapes, and answering
// does not wait for it.
import '@/components/desk/without-eval.client'
import { readPasted } from '@/lib/case/pasted-case'

export { readPasted }

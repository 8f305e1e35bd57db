// npm run test:uploads: sends files to the route of support requests, ten thousand with anything in
// them and those made to do harm, and looks at what is kept of them. `-- 500` sends so many.
import { createHash, randomUUID } from 'node:crypto'
import { POST } from '@/app/api/support-requests/route'
import { site } from '@/lib/site/site'
import { beginStore, storeOfProcess } from '@/lib/store/of-process'
import { makeScratch, PROGRAM } from '@/tests/store/engines'
import { HOSTILE } from './hostile'
import { mutatedFile, wholeFiles } from './mutated'
import { unclean } from './unclean'

const FILES = Number(process.argv[2] ?? 10_000)
const SEED = 20_261_130
/** In MiB. */
const MOST_MEMORY = 512
/** So many are sent before what was counted of them is forgotten: nobody may send so often. */
const FORGET_EVERY = 25

const scratch = await makeScratch('sqlite')
const faults: unknown[] = []
const store = beginStore({
  settings: scratch.settings,
  program: PROGRAM,
  report: (fault) => faults.push(fault),
})
const wrong: string[] = []
const statuses: Record<string, number> = {}
let memory = 0
let sent = 0

/** Sends a file; gives what is kept of it, undefined where it was refused. */
async function send(file: Buffer, what: string): Promise<readonly string[] | undefined> {
  if (sent % FORGET_EVERY === 0) await storeOfProcess().run((db) => db.deleteFrom('rate').execute())
  sent += 1
  const form = new FormData()
  const fields = { id: randomUUID(), topic: site.support.topics[0]?.id ?? '', question: 'Look' }
  for (const [name, value] of Object.entries({ ...fields, email: 'ravi@example.com' }))
    form.set(name, value)
  form.append('attachments', new Blob([Buffer.from(file)], { type: 'image/png' }), '../../x.php')
  const headers = { accept: 'application/json', 'x-signpost-client': String(sent) }
  const { status } = await POST(
    new Request('http://localhost/api/support-requests', { method: 'POST', body: form, headers }),
  )
  statuses[status] = (statuses[status] ?? 0) + 1
  memory = Math.max(memory, process.memoryUsage.rss() / 1024 / 1024)
  if (status === 422) return undefined
  if (status !== 201) wrong.push(`${what}: status ${status}`)
  const kept = await keptOf(fields.id)
  // A form sends an empty file where none was chosen.
  if (file.length === 0 && kept.length === 0) return undefined
  if (kept.length !== 1) wrong.push(`${what}: ${kept.length} files are kept`)
  for (const { name, type, content } of kept) {
    for (const fault of await unclean([{ name, type, content }])) wrong.push(`${what}: ${fault}`)
    if (!type.startsWith('image/') && !content.equals(file))
      wrong.push(`${what}: ${name} is not what was sent (${hash(content)}, ${hash(file)})`)
  }
  return kept.map(({ type }) => type)
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8)

const keptOf = (request: string) =>
  storeOfProcess().run(async (db) => {
    const rows = await db
      .selectFrom('request_attachment')
      .innerJoin('request_file', 'request_file.attachment', 'request_attachment.id')
      .select(['name', 'type', 'content'])
      .where('request', '=', request)
      .execute()
    return rows.map((row) => ({ ...row, content: Buffer.from(row.content, 'base64') }))
  })

try {
  const files = await wholeFiles()
  const types: Record<string, number> = {}
  const begun = performance.now()
  for (let at = 0; at < FILES; at += 1) {
    const kept = await send(mutatedFile(files, SEED + at), `seed ${SEED + at}`)
    for (const type of kept ?? ['refused']) types[type] = (types[type] ?? 0) + 1
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`${FILES.toLocaleString('en')} files (seed ${SEED}) in ${seconds} s:`, types)
  let refused = 0
  for (const { title, why, make } of HOSTILE) {
    const kept = await send(Buffer.from(await make()), title)
    if (kept === undefined) refused += 1
    if (why === '' && kept === undefined) wrong.push(`${title}: refused`)
    if (why !== '' && kept !== undefined && !why.test('')) wrong.push(`${title}: kept`)
  }
  console.log(`${HOSTILE.length} made to do harm: ${refused} refused, the others kept clean`)
  console.log('statuses:', statuses, `memory at most ${Math.round(memory)} MiB`)
} finally {
  await store.close()
  await scratch.remove()
}
if (memory > MOST_MEMORY) wrong.push(`${Math.round(memory)} MiB of memory`)
wrong.push(...faults.map(String))
console.log(`${wrong.length} kept that is no clean file, or otherwise wrong`)
for (const fault of wrong.slice(0, 50)) console.log(fault)
process.exitCode = wrong.length > 0 ? 1 : 0

// npm run test:faults: what may go wrong with the database, at length. Prints a figure for each, and
// ends with 1 where something was lost.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkDatabase } from '@/lib/store/check'
import { restoreBackup } from '@/lib/store/copies/read'
import { writeBackup } from '@/lib/store/copies/write'
import { failureSentence } from '@/lib/store/failure'
import { openDatabase, type Opened } from '@/lib/store/open'
import { backupFolder, databaseFile } from '@/lib/store/settings'
import { PROGRAM } from '@/tests/store/engines'
import { startPostgres } from '@/scripts/db/test-server.mjs'
import { bundleWriter, killWriters, runWriter } from './writers'

const KILLS = Number(process.argv[2] ?? 500)
const NOBODY = 65534

const root = mkdtempSync(path.join(tmpdir(), 'signpost-faults-'))
const writer = await bundleWriter(root)
let faults = 0

function tell(what: string, isWell: boolean, figures: string): void {
  if (!isWell) faults += 1
  console.log(`${isWell ? 'held' : 'BROKEN'}  ${what}: ${figures}`)
}

const folderFor = (name: string): string => {
  const folder = path.join(root, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

const idsOf = async ({ db }: Opened): Promise<readonly string[]> =>
  (await db.selectFrom('feedback').select('id').orderBy('id').execute()).map(({ id }) => id)

async function kills(folder: string, url: string | undefined, most: number): Promise<void> {
  const begun = performance.now()
  const { kept, again } = await killWriters(writer, { folder, url }, most)
  const seconds = Math.round((performance.now() - begun) / 1000)
  const opened = await openDatabase({ folder, url }, PROGRAM)
  const ids = await idsOf(opened)
  const found = new Set(ids)
  const lost = [...kept].filter((id) => !found.has(id)).length
  const { wrong } = await checkDatabase(opened, backupFolder(folder))
  tell(
    `${most} kills of two writers on ${opened.engine}`,
    lost === 0 && ids.length === found.size && wrong.length === 0,
    `${kept.size} rows acknowledged, ${lost} lost, ${ids.length - found.size} doubled, ` +
      `${again} sent again, integrity ${wrong.join(' ') || 'ok'}, ${seconds} s`,
  )
  await restore(opened, folder)
  await opened.close()
}

async function restore(opened: Opened, folder: string): Promise<void> {
  const all = (each: Opened) => each.db.selectFrom('feedback').selectAll().orderBy('id').execute()
  const { file, rows } = await writeBackup(opened, backupFolder(folder))
  const into = await openDatabase(
    { folder: folderFor(`into-${opened.engine}`), url: undefined },
    PROGRAM,
  )
  await restoreBackup(into, file)
  const [before, after] = [await all(opened), await all(into)]
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  tell(`restore of ${opened.engine} into an empty folder`, isSame, `${rows} rows, each the same`)
  await into.close()
}

async function fullDisk(): Promise<void> {
  const folder = folderFor('full')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (mounted.status !== 0) return console.log('not run  a full disk: nothing can be mounted here')
  try {
    const full = await runWriter(writer, { folder, url: undefined }, { most: 100_000 })
    const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
    const found = new Set(await idsOf(opened))
    const lost = full.kept.filter((id) => !found.has(id)).length
    const { wrong } = await checkDatabase(opened, backupFolder(folder))
    await opened.close()
    tell(
      'a disk of 4 MiB, written until it is full',
      full.code !== 0 && /full|FULL/.test(full.said) && lost === 0 && wrong.length === 0,
      `${full.kept.length} rows acknowledged, ${lost} lost, integrity ${wrong.join(' ') || 'ok'}`,
    )
  } finally {
    spawnSync('umount', [folder])
  }
}

async function readOnly(): Promise<void> {
  const folder = folderFor('read-only')
  if (process.getuid?.() !== 0) return console.log('not run  a folder of another user: not root')
  // The program may be read there, and the folder is another user's.
  chmodSync(root, 0o755)
  const { code, said } = await runWriter(
    writer,
    { folder, url: undefined },
    { most: 1, uid: NOBODY },
  )
  tell('a folder that cannot be written', code !== 0 && /EACCES|permission/.test(said), `${code}`)
}

async function damage(folder: string): Promise<void> {
  const file = databaseFile(folder)
  const whole = readFileSync(file)
  let told = 0
  let harmless = 0
  let silent = 0
  const TIMES = 40
  for (let time = 0; time < TIMES; time += 1) {
    const broken = folderFor(`broken-${time}`)
    const bytes = Buffer.from(whole)
    const at = Math.floor(Math.random() * (bytes.length - 512))
    for (let each = 0; each < 512; each += 1) bytes[at + each] = Math.floor(Math.random() * 256)
    writeFileSync(databaseFile(broken), bytes)
    try {
      const opened = await openDatabase({ folder: broken, url: undefined }, PROGRAM)
      const { wrong } = await checkDatabase(opened, backupFolder(broken))
      const ids = wrong.length > 0 ? [] : await idsOf(opened)
      if (wrong.length > 0) told += 1
      else if (ids.length > 0) harmless += 1
      else silent += 1
      await opened.close()
    } catch (error) {
      if (failureSentence(error).includes('restore')) told += 1
      else silent += 1
    }
    rmSync(broken, { recursive: true, force: true })
  }
  tell(
    `${TIMES} files with 512 bytes of noise in them`,
    silent === 0,
    `${told} told as damaged, ${harmless} whole in structure, ${silent} neither`,
  )
}

async function speed(): Promise<void> {
  const folder = folderFor('speed')
  const begun = performance.now()
  const rows = 4000
  const written = await Promise.all(
    [1, 2].map(() => runWriter(writer, { folder, url: undefined }, { most: rows / 2 })),
  )
  const seconds = (performance.now() - begun) / 1000
  const times = written.flatMap((each) => each.times).sort((one, other) => one - other)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity
  tell(
    'two processes that write as fast as they can',
    written.every(({ code }) => code === 0) &&
      times.length === rows &&
      rows / seconds >= 200 &&
      p95 < 200,
    `${times.length} rows, ${Math.round(times.length / seconds)} a second, p95 ${p95} ms`,
  )
}

try {
  const folder = folderFor('kills')
  await kills(folder, undefined, KILLS)
  const copy = folderFor('damage')
  // Closed, it has no other file beside it.
  cpSync(databaseFile(folder), databaseFile(copy))
  await damage(copy)
  await speed()
  await fullDisk()
  await readOnly()
  const server = await startPostgres()
  if (server) {
    await kills(folderFor('postgresql'), server.url, Math.ceil(KILLS / 10))
    await server.stop()
  } else console.log('not run  kills on PostgreSQL: no server is installed here')
} finally {
  rmSync(root, { recursive: true, force: true })
}
console.log(faults === 0 ? 'Nothing was lost.' : `${faults} of these did not hold.`)
process.exitCode = faults === 0 ? 0 : 1

// Runs something again whenever a file of content changed.
import { readdirSync, watch, type FSWatcher } from 'node:fs'
import path from 'node:path'

const ROOT = 'content'
/** Editors save in several steps; one run answers them all. In milliseconds. */
const SETTLE = 80

/** Runs now, and again after each change below `content`. An error is told and watching goes on. */
export function watchContent(run: () => void): void {
  // Folders are watched, not files: an editor that saves by renaming a new file into place would
  // slip out of a watched file.
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const attempt = (): void => {
    const folders = foldersBelow(ROOT)
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders)
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, schedule).on('error', schedule))
    try {
      run()
    } catch (error) {
      console.error(error)
    }
  }
  const schedule = (): void => {
    clearTimeout(timer)
    timer = setTimeout(attempt, SETTLE)
  }
  attempt()
}

function foldersBelow(root: string): string[] {
  const folders = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return [root, ...folders.map((entry) => path.join(entry.parentPath, entry.name))]
}

// Takes the pictures of the site: those that the tests compare with and those of the documents.
import { buildIfChanged } from './build.mjs'
import { CommandError, runCommand } from './command-error.mjs'
import { installPackages } from './install.mjs'
import { whileLocked } from './lock.mjs'
import { showNode } from './progress.mjs'

/** What `npm run pictures` does. */
export function takePictures() {
  return runCommand(async () => {
    await whileLocked(async () => {
      await installPackages()
      await buildIfChanged()
    })
    const compared = await showNode(
      ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'pictures.test'],
      { NODE_ENV: 'test', SIGNPOST_PICTURES: 'take' },
    )
    if (compared !== 0)
      throw new CommandError(
        'Not every picture of the tests could be taken: mend what is named above and ' +
          'run the command again.',
      )
    const shown = await showNode(['--import', 'tsx', 'tests/browser/pictures/shown.ts'])
    if (shown !== 0)
      throw new CommandError(
        'Not every picture of docs/pictures could be taken: mend what is named above ' +
          'and run the command again.',
      )
    console.log(
      'The pictures are those of this site. Look at what changed (git status) before ' +
        'you commit it.',
    )
  })
}

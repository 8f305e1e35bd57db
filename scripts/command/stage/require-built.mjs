// Before a command that reads what a build made of the content (package.json): says so where there
// was none, since its modules could not even be found.
import { existsSync } from 'node:fs'

const NEEDED = ['policy.json', 'site.json', 'wizards.json', 'articles.json']

if (!NEEDED.every((name) => existsSync(`.generated/${name}`))) {
  console.error(
    'This reads what a build made of the content, and there was none here yet: run npm run ' +
      'build, and then the command again.',
  )
  process.exit(1)
}

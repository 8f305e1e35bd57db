// npm run structure: prints how the code is cut, as a table: modules, their sizes, circles, and
// where the compiler is overruled. With --write it goes into ARCHITECTURE.md.
import { readFileSync } from 'node:fs'
import { withGeneratedPart } from '@/lib/core/generated-part'
import { writeIfChanged } from '@/scripts/build/write-if-changed'
import { readModules } from '@/scripts/structure/modules'
import { structureTable } from '@/scripts/structure/table'

const FOLDERS = ['app', 'components', 'lib', 'scripts', 'server', 'bench', 'tests']
const PAPER = 'ARCHITECTURE.md'

const table = structureTable(readModules(process.cwd(), FOLDERS))
if (process.argv.includes('--write'))
  writeIfChanged(
    PAPER,
    withGeneratedPart(readFileSync(PAPER, 'utf8'), {
      name: 'the structure',
      command: 'npm run structure -- --write',
      part: table,
    }),
  )
else console.log(table)

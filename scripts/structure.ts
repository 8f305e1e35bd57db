// npm run structure: prints the table of ARCHITECTURE.md that says how the code is cut: modules,
// their sizes, circles, and where the compiler is overruled.
import { readModules } from '@/scripts/structure/modules'
import { structureTable } from '@/scripts/structure/table'

const FOLDERS = ['app', 'components', 'lib', 'scripts', 'server', 'bench', 'tests']

console.log(structureTable(readModules(process.cwd(), FOLDERS)))

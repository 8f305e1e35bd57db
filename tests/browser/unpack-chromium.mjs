// Run as a process of its own, because the package takes where to unpack, and whether to bring
// libraries along, from the environment.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()

// Starts the built site of the working directory, asks it for a page and a search, and ends: what a process that serves holds.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { serve } = await import(pathToFileURL(path.resolve('.next/serve.mjs')).href)
const port = await serve({ host: '127.0.0.1', port: 0 })
for (const address of ['/', '/api/search?q=add+a+user', '/search?q=add+a+user']) {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
}
process.exit()

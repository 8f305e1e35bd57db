// The studio as `npm run dev` starts it, over the content of some folder.
import { spawn, type ChildProcess } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = process.cwd()

/** A port that nothing listens to. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

const portOf = (server: net.Server): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Pages with headings and the studio's script, as npm run dev has them. */
export const startPages = (studioAt: string): Promise<http.Server> =>
  new Promise((resolve) => {
    const text = [1, 2, 3, 4].map((at) => `<h2 id="h${at}">${at}</h2><p style="height:50rem">`)
    const server = http.createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><script async src="${studioAt}/beside.js"></script>` +
          `<main><h1>Page</h1>${text.join('')}</main>`,
      )
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

/** The studio over the content of a folder, beside the pages of a site. */
export async function startStudio(
  folder: string,
  site: http.Server,
  port: number,
): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(path.join(root, 'node_modules/tsx/dist/esm/index.mjs')).href,
      path.join(root, 'scripts/editor/studio/command.ts'),
      `http://127.0.0.1:${portOf(site)}`,
      String(port),
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: path.join(root, 'scripts/tsx.json'),
        SIGNPOST_DATA: 'data',
        DATABASE_URL: '',
      },
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => {
      if (String(said).includes('The studio:')) resolve()
    })
    child.once('exit', () => reject(new Error('the studio did not start')))
  })
  return child
}

/** Ends it as a crash does. */
export const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

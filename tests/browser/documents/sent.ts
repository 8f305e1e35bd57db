// What the site sends for each document of its sitemap, counted as a browser would count it.
import { Agent, get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { parse } from 'parse5'
import { attribute, descendants, isElement } from '@/server/seal/markup'

/** A document and what it asks for before the reader does anything. */
export interface SentDocument {
  readonly address: string
  readonly html: string
  readonly elements: number
  /** The addresses, its own first. */
  readonly requests: readonly string[]
  /** As sent, heads included: of everything and of scripts alone. */
  readonly bytes: { readonly total: number; readonly script: number }
}

/** What is sent at an address. */
interface Answer {
  readonly bytes: number
  readonly text: string
  readonly rules: string | undefined
}

/** Where elements name a script that is fetched: the second before it is needed. */
const NAMES: Readonly<Record<string, string>> = { script: 'src', link: 'href' }

/** Reads every document that the sitemap names. */
export async function readDocuments(origin: string): Promise<readonly SentDocument[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const answers = new Map<string, Promise<Answer>>()
  const ask = (address: string): Promise<Answer> => {
    const asked = answers.get(address) ?? answerOf(new URL(address, origin), agent)
    answers.set(address, asked)
    return asked
  }
  try {
    const { text: sitemap } = await ask('/sitemap.xml')
    const addresses = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
      ([, path]) => path || '/',
    )
    return await Promise.all(addresses.map((address) => readDocument(address, ask)))
  } finally {
    agent.destroy()
  }
}

async function readDocument(
  address: string,
  ask: (address: string) => Promise<Answer>,
): Promise<SentDocument> {
  const { text: html, bytes, rules } = await ask(address)
  const elements = [...descendants(parse(html))].filter(isElement)
  const scripts = [
    ...new Set(
      elements
        .flatMap((element) => attribute(element, NAMES[element.tagName] ?? '') ?? [])
        .filter((file) => file.endsWith('.js')),
    ),
  ]
  const others = rules === undefined ? [] : [rules]
  const sum = async (list: readonly string[]): Promise<number> =>
    (await Promise.all(list.map(ask))).reduce((total, answer) => total + answer.bytes, 0)
  const script = await sum(scripts)
  return {
    address,
    html,
    elements: elements.length,
    requests: [address, ...others, ...scripts],
    bytes: { total: bytes + (await sum(others)) + script, script },
  }
}

async function answerOf(url: URL, agent: Agent): Promise<Answer> {
  const headers = { 'Accept-Encoding': 'gzip, deflate, br' }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent, headers }, resolve).on('error', reject)
  })
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const isPacked = response.headers['content-encoding'] === 'br'
  const rules = response.headers['speculation-rules']
  return {
    bytes: headOf(response).length + body.length,
    text: (isPacked ? brotliDecompressSync(body) : body).toString(),
    rules: typeof rules === 'string' ? rules.replaceAll('"', '') : undefined,
  }
}

/** The head of an answer as it was sent. */
function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}\r\n`] : [],
  )
  return `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n${lines.join('')}\r\n`
}

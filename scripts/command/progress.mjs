// Work that takes seconds, told as it goes: one line each, with the seconds it took.
import { spawn } from 'node:child_process'
import { holding } from './lock.mjs'

/**
 * @typedef {{ code: number, signal: string | null, output: string }} Ended how a child process
 * ended, by which signal if by one, and what it printed (both streams, in order)
 */

/**
 * Tells that something is being done, does it, and tells how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function timed(title, work) {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  process.stdout.write(`  ${title} ... `)
  try {
    const value = await work()
    process.stdout.write(`${seconds()}\n`)
    return value
  } catch (error) {
    process.stdout.write(`failed after ${seconds()}\n`)
    throw error
  }
}

/**
 * Runs a Node program to its end and keeps what it prints.
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<Ended>}
 */
export function runNode(args, env = {}) {
  const held = holding()
  return run(process.execPath, [...held.args, ...args], { ...env, ...held.env })
}

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<Ended>}
 */
export function run(program, args, env = {}) {
  stopWithUs()
  const child = spawn(program, args, {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !program.includes('node'),
  })
  children.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: 1, signal: null, output: message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, signal, output: output.trimEnd() }),
    )
  }).finally(() => children.delete(child))
}

/**
 * Contentlayer believes PWD before the working directory, and whoever starts us in another folder
 * without a shell leaves theirs there: its articles would be read.
 * @param {Record<string, string>} added
 */
const environment = (added) => ({ ...process.env, PWD: process.cwd(), ...added })

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
let watching = false

/** A stopped command leaves no half-way build running behind it. */
function stopWithUs() {
  if (watching) return
  watching = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, onSignal)
}

/** @param {NodeJS.Signals} signal */
function onSignal(signal) {
  // Once the server listens too, it decides.
  if (process.listenerCount(signal) > 1) return
  for (const child of children) child.kill(signal)
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

/**
 * Runs a Node program to its end with its output shown as it comes.
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} its exit code
 */
export function showNode(args, env = {}) {
  stopWithUs()
  const child = spawn(process.execPath, args, {
    env: environment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  children.add(child)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1))
  }).finally(() => children.delete(child))
}

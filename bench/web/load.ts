// How many requests of one page a second a server answers to clients that ask again as soon as they
// were answered.
import { Agent, get } from 'node:http'

const CLIENTS = 32

function ask(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`${address} was answered with ${response.statusCode}`))
      response.resume().once('end', resolve)
    }).once('error', reject)
  })
}

/**
 * Answers a second, by the clock, over some seconds after one to warm up. The clients are in this
 * process: they take a processor of their own.
 */
export async function answersPerSecond(address: string, seconds = 5): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const during = async (milliseconds: number): Promise<number> => {
    const end = performance.now() + milliseconds
    let answered = 0
    const client = async (): Promise<void> => {
      for (; performance.now() < end; answered++) await ask(address, agent)
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    return answered
  }
  await during(1000)
  const answered = await during(seconds * 1000)
  agent.destroy()
  return answered / seconds
}

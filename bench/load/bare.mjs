// The least that answering costs: a server of Node and nothing else, which sends the same four KiB
// to everybody. It prints its port.
import { createServer } from 'node:http'

const body = Buffer.alloc(4096, 'a')
const server = createServer((request, response) => {
  request.resume()
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': body.length }).end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : '')
})

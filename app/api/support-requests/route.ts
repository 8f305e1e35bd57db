import { keeping } from '@/app/api/guard'
import { answerKept } from './answer-kept'
import { receiveRequest } from './receive'

/**
 * Keeps a support request, and says under which reference and where to follow it. A form is sent
 * on there.
 */
export function POST(request: Request): Promise<Response> {
  return keeping(async () => {
    const received = await receiveRequest(request)
    return received.ok ? answerKept(request, received) : received.response
  })
}

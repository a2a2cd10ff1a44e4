import { feedbackCreate } from '@contract/feedback/endpoints'
import { publicationApprove } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'
import { sendFile } from './media'
import { pngOf } from './pictures'
import { openWorld } from './world'

/**
 * A local cloud in a process of its own, made to be killed: it works without pause and tells its parent each thing
 * that was acknowledged.
 */
const [directory, work] = process.argv.slice(2)

const tell = (message: unknown) => process.send?.(message)

const takeFeedback = async () => {
  const world = await openWorld({ directory })
  tell('ready')
  const send = async (sender: number) => {
    for (let count = 0; ; count++) {
      const nonce = `burst-${sender}-${count}`
      const { ticket } = await world
        .visitor(`wx-burst-${sender}-${Math.floor(count / 8)}`)
        .call(feedbackCreate, {
          kind: 'proposal',
          target: { kind: 'organization', id: 'brwater001' },
          text: `第 ${sender} 位市民的第 ${count} 条建议：请在小区公告栏写明停水恢复时间。`,
          isAnonymous: true,
          mayPublish: false,
          nonce,
        })
      tell({ nonce, ticket })
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, sender) => send(sender)))
}

const dispatch = async () => {
  const world = await openWorld({ directory, at: '2026-11-20 09:10' })
  world.cloud.subscriptions.watch(() => tell('message'))
  tell('ready')
  await world.tick()
  tell('done')
}

/** Approves one publication after the other, four at a time. */
const approve = async () => {
  const world = await openWorld({ directory })
  const waiting = await world.store.find('publications', { state: 'cleared' }, { limit: 1000 })
  tell('ready')
  const approver = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { _id, contentHash } = next as unknown as Publication
      await world.as('孙伟').call(publicationApprove, { publicationId: _id, contentHash })
      tell(_id)
    }
  }
  await Promise.all(Array.from({ length: 4 }, approver))
  tell('done')
}

/** Takes in one picture after the other, two at a time. */
const takePictures = async () => {
  const world = await openWorld({ directory })
  tell('ready')
  const sender = async (number: number) => {
    for (let count = 0; count < 25; count++) {
      const nonce = `burst-${number}-${count}`
      const { uploadId, state } = await sendFile(world, world.as('李敏'), pngOf(60, 40), { nonce })
      tell({ uploadId, state })
    }
  }
  await Promise.all([sender(0), sender(1)])
}

const WORK: Record<string, () => Promise<void>> = {
  feedback: takeFeedback,
  dispatch,
  approve,
  media: takePictures,
}
void WORK[work]()

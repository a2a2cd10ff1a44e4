import type { PublicationFile } from '@contract/publication/endpoints'
import type { SignatureStep } from '@contract/publication/entity'
import { formatMoment } from '@/lib/time'
import { Timeline } from '@/ui/Steps'

const STEP_WORDS: Record<SignatureStep, string> = {
  propose: '提出',
  clear: '保密审查通过',
  approve: '审批同意',
}

/** Who answered for it, when, with which word. */
export function Signatures({ file }: { file: PublicationFile }) {
  const { signatures, ended, publication } = file
  const items = signatures.map(({ step, name, at, remark }) => ({
    id: step,
    time: formatMoment(at),
    title: `${name}：${STEP_WORDS[step]}`,
    text: remark || undefined,
  }))
  const end = ended && {
    id: 'ended',
    time: formatMoment(ended.at),
    title: `${ended.name}：${publication.state === 'returned' ? '退回' : '撤下'}`,
    text: ended.remark || undefined,
  }
  return <Timeline items={end ? [...items, end] : items} />
}

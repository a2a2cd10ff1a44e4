import { answerSelfCheck } from './answer'
import { configureSelfCheck } from './configure'
import { getSelfCheck } from './get'

export const selfCheckTable = {
  'selfCheck.get': getSelfCheck,
  'selfCheck.answer': answerSelfCheck,
  'selfCheck.configure': configureSelfCheck,
}

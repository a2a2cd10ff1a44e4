import { randomBytes } from 'node:crypto'
import { secretsOf } from '../../localcloud/secrets'

const KEY = randomBytes(32).toString('base64')

/** The kernel reads its key from the environment when it is first asked. */
const kernel = () => {
  process.env.OBOB_MASTER_KEY = KEY
  return require('../../cloudfunctions/_kernel/secrets') as typeof import('../../cloudfunctions/_kernel/secrets')
}

test('what is sealed beside the functions, the functions read', () => {
  const sealed = secretsOf(KEY).seal('contact', 'fb00000001', '王女士 13800000000')
  expect(kernel().unseal('contact', 'fb00000001', sealed)).toBe('王女士 13800000000')
  expect(() => kernel().unseal('contact', 'fb00000002', sealed)).toThrow()
})

test('both hash alike', () => {
  for (const purpose of ['session', 'ticket', 'invite'] as const)
    expect(secretsOf(KEY).digest(purpose, '回执 YTCS2345')).toBe(kernel().digest(purpose, '回执 YTCS2345'))
})

test('a key of the wrong length is refused', () => {
  expect(() => secretsOf('short')).toThrow('32 bytes')
})

import { brandFindSources, type ResultSource } from '@contract/brand/endpoints'
import { escapeRegExp } from '@contract/brand/search'
import { excerpt } from '@contract/feedback/rules'
import type { Page } from '@contract/fields'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command, database } from '../../_kernel/sdk'
import { HELD } from './sources'

const saying = (field: string, text: string) =>
  text ? { [field]: database.RegExp({ regexp: escapeRegExp(text), options: 'i' }) } : {}

export const findSources = handler(
  brandFindSources,
  ({ input: { organizationId, kind, text, offset } }): Promise<Page<ResultSource>> =>
    kind === 'activity'
      ? pageOf(
          collection('activities')
            .where({
              path: organizationId,
              isPublic: true,
              state: command.in([...HELD]),
              ...saying('title', text),
            })
            .orderBy('startsAt', 'desc')
            .orderBy('_id', 'desc'),
          offset,
          ({ _id, title, startsAt }) => ({ kind, id: _id, title, at: startsAt }),
        )
      : pageOf(
          collection('feedback')
            .where({ path: organizationId, isPublished: true, ...saying('text', text) })
            .orderBy('createdAt', 'desc'),
          offset,
          ({ _id, text: said, reply, createdAt }) => ({
            kind,
            id: _id,
            title: excerpt(said),
            at: reply?.at ?? createdAt,
          }),
        ),
)

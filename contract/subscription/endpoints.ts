import * as v from 'valibot'
import { endpoint, everyone } from '../endpoint'
import { TEMPLATES, type Template } from './entity'

/**
 * The person has just accepted to be told once about each of these; only the mini-program can ask.
 * Answers the credits there are now, none on the website.
 */
export const subscriptionAccept = endpoint<Partial<Record<Template, number>>>()({
  name: 'subscription.accept',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({
    templates: v.pipe(
      v.array(v.picklist(TEMPLATES)),
      v.minLength(1),
      v.maxLength(3),
      v.checkItems((item, index, all) => all.indexOf(item) === index),
    ),
  }),
  errors: [],
})

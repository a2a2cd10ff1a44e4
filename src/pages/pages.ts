/**
 * Screens by audience; a screen is `src/pages/<audience>/<name>/index.tsx`, and opens as `/pages/<audience>/<name>/index`.
 * `public` is the main package, every other audience a sub-package. One name a line, so that additions merge.
 */
export const screens = {
  public: [
    // The four tabs, in order.
    'home',
    'brands',
    'activities',
    'me',
    'activity',
    'brand',
  ],
  member: [],
  secretary: ['activities', 'activity-edit', 'activity-finish'],
  supervisor: [],
  admin: [],
} satisfies Record<string, string[]>

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
    // Opened from them.
    'activity',
    'brand',
  ],
  visitor: [
    // Open to everyone too, but neither a tab nor what one comes for first.
    'feedback',
    'notices',
    'notice',
    'sign-in',
    'privacy',
    'library',
    'practice',
    'regulation',
    'material',
  ],
  member: [
    // On one's own phone.
    'bind',
    'sign-in-confirm',
    'sessions',
    'check-in',
    'tasks',
  ],
  secretary: [
    // The branch's desk.
    'activities',
    'activity-edit',
    'activity-finish',
    'check-in-screen',
    'attendance',
    'roster',
    'feedback',
    'feedback-detail',
    'notices',
    'notice-edit',
    'plan',
    'plan-edit',
    'plan-versions',
    'library',
    'practice-edit',
    'learning-edit',
  ],
  branding: [
    // The secretary's work on the branch's one brand: a package of its own, for it is the largest.
    'brand',
    'brand-edit',
    'publication',
  ],
  supervisor: [
    // The supervising organisation's desk.
    'activities',
    'activity',
    'rosters',
    'brands',
    'brand',
    'publications',
    'publication',
    'feedback',
    'feedback-detail',
    'notices',
    'notice-edit',
    'reports',
    'library',
    'regulation-edit',
    'material-edit',
  ],
  admin: [
    // The city's desk.
    'setup',
    'settings',
    'organizations',
    'grants',
    'review',
    'notices',
    'notice-edit',
  ],
} satisfies Record<string, string[]>

export const feedbackTable = {}

import { comradeOf } from '@contract/checkin/surname'

test.each([
  ['王建国', '王同志'],
  ['欧阳雪松', '欧阳同志'],
  ['欧阳', '欧同志'],
  ['司马相', '司马同志'],
  ['阿依古丽·买买提', '阿依古丽同志'],
  ['𬱖志远', '𬱖同志'],
])('%s arrives as %s', (name, comrade) => expect(comradeOf(name)).toBe(comrade))

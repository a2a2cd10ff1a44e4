import { strToU8, zipSync } from 'fflate'

const NAMESPACE = 'http://schemas.openxmlformats.org'

const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

const RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** The smallest docx that word processors open: one paragraph a line. The lines are our own and hold no markup. */
export const documentOf = (lines: readonly string[]) =>
  Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': strToU8(TYPES),
        '_rels/.rels': strToU8(RELATIONS),
        'word/document.xml': strToU8(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`,
        ),
      },
      // The same bytes whenever the city is planted.
      { mtime: new Date('2026-01-01T00:00:00Z') },
    ),
  )

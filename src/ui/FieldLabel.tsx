export interface FieldLabelProps {
  htmlFor?: string
  text: string
  isOptional?: boolean
}

/** The name of a field. */
export function FieldLabel({ htmlFor, text, isOptional }: FieldLabelProps) {
  const content = (
    <>
      {text}
      {isOptional && <span className='ui-field__optional'>（选填）</span>}
    </>
  )
  if (!htmlFor) return <div className='ui-field__label'>{content}</div>
  return (
    <label className='ui-field__label' htmlFor={htmlFor}>
      {content}
    </label>
  )
}

import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { addedText, type AddedField, type FieldInputProps } from '../extensions';

/** Fields of extensions, at the end of a form of ours. */
export function AddedFields<Values extends object>(props: {
  fields: readonly AddedField[];
  form: UseFormReturnType<Values>;
}) {
  return props.fields.map(({ name, label, Input = TextInput }) => {
    const { value, onChange, error } = props.form.getInputProps(name);
    return <Input key={name} label={addedText(label)} value={String(value ?? '')} onChange={onChange} error={error} />;
  });
}

function TextInput(props: FieldInputProps) {
  return <Textarea {...props} onChange={(event) => props.onChange(event.currentTarget.value)} autosize minRows={2} />;
}

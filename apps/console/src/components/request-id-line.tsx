import { CopyButton } from '@gatehouse/ui/copy-button';

/** For whoever is asked to help. Absent when the call never arrived. */
export function RequestIdLine({ value }: { value: string | null }) {
  return value === null ? null : <CopyButton label="Request" value={value} />;
}

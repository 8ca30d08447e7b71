'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LiveRegion } from './live-region.tsx';

interface CopyButtonProps {
  /** What the value is; it stands before it. */
  label?: string;
  value: string;
}

/** An id, code or address in mono that copies itself when pressed. */
export function CopyButton({ label, value }: CopyButtonProps) {
  const [answer, setAnswer] = useState<'copied' | 'refused' | null>(null);

  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setAnswer(null), 2000);
    return () => clearTimeout(timer);
  }, [answer]);

  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setAnswer('copied'),
      () => setAnswer('refused'),
    );
  };

  return (
    <>
      <button className="copy small" type="button" title="Copy" onClick={copy}>
        {label !== undefined && <span className="faint">{label}</span>}
        <span className="mono clip">{value}</span>
        {answer === 'copied' ? <Check className="i" /> : <Copy className="i" />}
      </button>
      <LiveRegion className="vh">
        {answer === 'copied' && 'Copied'}
        {answer === 'refused' && 'The browser did not allow copying'}
      </LiveRegion>
    </>
  );
}

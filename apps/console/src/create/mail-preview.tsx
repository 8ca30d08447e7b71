import { renderMessage, userPool } from '@gatehouse/user-pool';

const { subject, body } = userPool.messages.invitation;

interface MailPreviewProps {
  email: string;
  webOrigin: string;
}

/** The invitation, from the very template that is sent; only the temporary password is not known yet. */
export function MailPreview({ email, webOrigin }: MailPreviewProps) {
  const to = email.trim().toLowerCase();
  const paragraphs = renderMessage(body, { web: webOrigin }).split('\n\n');
  return (
    <>
      <p className="small faint mb-3">Mail preview</p>
      <div className="mail">
        <div className="mail-head">
          <p>
            <span className="faint">To</span>
            <span className="clip">{to || <span className="faint">their address</span>}</span>
          </p>
          <p>
            <span className="faint">Subject</span>
            {subject}
          </p>
        </div>
        <div className="mail-body">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Filled text={paragraph} email={to} />
            </p>
          ))}
        </div>
      </div>
      <p className="small faint mt-3">
        The temporary password is made when you create the person. You never see it.
      </p>
    </>
  );
}

/** Puts in what Cognito will put in. */
function Filled({ text, email }: { text: string; email: string }) {
  return text.split(/(\{username\}|\{####\})/).map((part) => {
    if (part === '{username}') return <b key={part}>{email || 'their address'}</b>;
    if (part !== '{####}') return part;
    return (
      <span key={part} className="mono mail-code">
        <span aria-hidden="true">••••••••</span>
        <span className="vh">(the temporary password)</span>
      </span>
    );
  });
}

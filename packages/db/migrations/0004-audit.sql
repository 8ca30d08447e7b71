CREATE TABLE IF NOT EXISTS audit (
  id uuid PRIMARY KEY,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_id uuid,
  result text NOT NULL,
  before text,
  after text,
  reason text,
  entrance text NOT NULL,
  request_id text NOT NULL,
  ip text NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_subject_id ON audit (subject_id, id);
CREATE INDEX IF NOT EXISTS audit_actor_id ON audit (actor_id, id);

-- Append-only: no UPDATE, no DELETE.
GRANT SELECT, INSERT ON audit TO gatehouse_app;

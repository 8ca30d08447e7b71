import { Skeleton, Skeletons } from '@gatehouse/ui/skeleton';

const rows = ['w-36', 'w-52', 'w-24'];

/** The account page's own geometry, while the record is on its way. */
export function AccountSkeleton() {
  return (
    <Skeletons label="Loading your account" className="stack">
      <div className="row mb-2 gap-4.5">
        <Skeleton arch="lg" />
        <div className="stack grow gap-3">
          <Skeleton className="h-5 w-44" />
          <Skeleton className="w-56" />
        </div>
      </div>
      {[3, 2].map((count) => (
        <div className="card" key={count}>
          <div className="card-head min-h-19">
            <Skeleton className="h-3.5 w-32" />
          </div>
          {rows.slice(0, count).map((width) => (
            <div className={count === 2 ? 'set min-h-12 py-0' : 'set'} key={width}>
              <Skeleton className="w-16" />
              <Skeleton className={width} />
            </div>
          ))}
        </div>
      ))}
    </Skeletons>
  );
}

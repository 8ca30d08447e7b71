import '@gatehouse/ui/zod-without-eval';

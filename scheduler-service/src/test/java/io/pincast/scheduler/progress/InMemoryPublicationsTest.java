package io.pincast.scheduler.progress;

/** The fake keeps the contract, so what is proved with it can be trusted. */
class InMemoryPublicationsTest extends PublicationStoreContract {
    private final InMemoryPublications publications = new InMemoryPublications();

    @Override
    protected PublicationStore store() {
        return publications;
    }

    @Override
    protected DuePublications due() {
        return publications;
    }

    @Override
    protected PublicationCensus census() {
        return publications;
    }

    @Override
    protected AccountQueues queues() {
        return publications;
    }
}

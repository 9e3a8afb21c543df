import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One small cluster inside this process, started when the first script is to run and kept for all. */
final class Cluster implements PipelineExecutorServiceLoader, PipelineExecutorFactory {
    private static final int SLOTS = 16;
    private static Cluster only;

    private final MiniCluster cluster;

    private Cluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /** An environment whose jobs this cluster runs, at parallelism 1 unless the script says otherwise. */
    static synchronized StreamExecutionEnvironment environment() throws Exception {
        if (only == null) only = start();
        Configuration settings = new Configuration();
        settings.set(DeploymentOptions.TARGET, only.getName());
        settings.set(DeploymentOptions.ATTACHED, true);
        settings.set(CoreOptions.DEFAULT_PARALLELISM, 1);
        return new StreamExecutionEnvironment(only, settings, Cluster.class.getClassLoader());
    }

    private static Cluster start() throws Exception {
        Configuration settings = new Configuration();
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(RestOptions.ADDRESS, "localhost");
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(96));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(96));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
        cluster.start();
        return new Cluster(cluster);
    }

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration settings) {
        return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
        return Stream.of(getName());
    }

    @Override
    public String getName() {
        return "in-process";
    }

    @Override
    public boolean isCompatibleWith(Configuration settings) {
        return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration settings) {
        return this::submit;
    }

    private CompletableFuture<JobClient> submit(Pipeline pipeline, Configuration settings, ClassLoader loader)
            throws Exception {
        return cluster.submitJob(PipelineExecutorUtils.getStreamGraph(pipeline, settings))
                .thenApply(submitted -> new MiniClusterJobClient(
                        submitted.getJobID(),
                        cluster,
                        loader,
                        MiniClusterJobClient.JobFinalizationBehavior.NOTHING));
    }
}
